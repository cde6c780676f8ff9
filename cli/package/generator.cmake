# Read by cpack for each kind of package. Debian's files lie in /usr; an archive is unpacked anywhere, as one folder.
if(CPACK_GENERATOR STREQUAL "DEB")
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
else()
  set(CPACK_PACKAGING_INSTALL_PREFIX /grassroots-${CPACK_PACKAGE_VERSION})
endif()

// SPDX-License-Identifier: MIT
// Holds SARIF files against the standard's schema: node check_sarif.cjs FOLDER-WITH-NODE_MODULES FILE…
// Exit code 1 where one breaks it.
const fs = require('fs');
const path = require('path');

const [modules, ...files] = process.argv.slice(2);
const load = (name) => require(require.resolve(name, { paths: [modules] }));
const Ajv = load('ajv');
// The package has the schema as OASIS published it.
const schema = load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

const ajv = new Ajv({ schemaId: 'auto', allErrors: true, validateSchema: false, logger: false });
ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json'));
const isValid = ajv.compile(schema);

// What the schema cannot say.
function faultsBeyondSchema(log) {
  const faults = [];
  for (const run of log.runs ?? []) {
    const rules = run.tool.driver.rules;
    for (const result of run.results ?? []) {
      if (rules[result.ruleIndex]?.id !== result.ruleId) faults.push(`ruleIndex ${result.ruleIndex} is not ${result.ruleId}`);
      for (const { physicalLocation } of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) {
        const { uri } = physicalLocation.artifactLocation;
        if (path.isAbsolute(uri) || /^[a-z]+:/i.test(uri)) faults.push(`not a relative URI: ${uri}`);
        decodeURIComponent(uri);
        const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
        if (endLine < startLine || (endLine === startLine && endColumn < startColumn)) faults.push('a region ends before it starts');
      }
    }
    const fingerprints = (run.results ?? []).map((result) => JSON.stringify(result.partialFingerprints));
    if (new Set(fingerprints).size !== fingerprints.length) faults.push('two results share a fingerprint');
  }
  return faults;
}

let broken = 0;
for (const file of files) {
  const log = JSON.parse(fs.readFileSync(file, 'utf8'));
  const faults = isValid(log) ? faultsBeyondSchema(log) : isValid.errors.map((e) => `${e.dataPath} ${e.message}`);
  for (const fault of faults.slice(0, 10)) console.log(`${file}: ${fault}`);
  if (faults.length > 0) ++broken;
}
process.exit(broken > 0 ? 1 : 0);

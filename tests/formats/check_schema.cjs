// SPDX-License-Identifier: MIT
// Holds plans against our JSON Schema, in both drafts: node check_schema.cjs NODE_MODULES SCHEMA-2020-12 SCHEMA-7 PLANS
// PLANS is a file with a line for each TOML file: its path, a tab, and the structural findings that validate has in
// that file, separated by commas (none: the schema must accept it). Exit code 1 where a schema decides otherwise.
const fs = require('fs');
const path = require('path');

const [modules, newSchema, oldSchema, plans] = process.argv.slice(2);
const resolved = (name) => require.resolve(name, { paths: [modules] });
const load = (name) => require(resolved(name));
const { parse } = load('smol-toml');
const addFormats = load('ajv-formats').default;

// JSON has no dates: what editors make of one is its text.
const toJson = (value) => JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? Number(v) : v)));

function validator(Ajv, file) {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
  ajv.addKeyword('x-taplo');
  addFormats(ajv);
  const schema = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!ajv.validateSchema(schema)) throw new Error(`${file} is no JSON Schema: ${ajv.errorsText()}`);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors);
}
const schemas = {
  '2020-12': validator(load('ajv-8/dist/2020').default, newSchema),
  7: validator(load('ajv-8').default, oldSchema),
};

let wrong = 0;
const complain = (text) => {
  console.log(text);
  ++wrong;
};

let accepted = 0, refused = 0;
for (const line of fs.readFileSync(plans, 'utf8').split('\n').filter(Boolean)) {
  const [file, findings] = line.split('\t');
  let plan;
  try {
    plan = toJson(parse(fs.readFileSync(file, 'utf8')));
  } catch (error) {
    complain(`${file}: ${error.message}`);
    continue;
  }
  for (const [draft, faults] of Object.entries(schemas)) {
    const found = faults(plan);
    if (findings && found.length === 0) complain(`${file}: draft ${draft} has nothing against it, and validate has ${findings}`);
    if (!findings && found.length > 0)
      complain(`${file}: draft ${draft} refuses it: ${found.map((e) => `${e.instancePath} ${e.message}`).slice(0, 3).join('; ')}`);
  }
  findings ? ++refused : ++accepted;
}
console.log(`${accepted} files are accepted, ${refused} refused`);
if (accepted < 100 || refused < 5) complain('too few files');

// Each kind of fault, at its place.
for (const [text, place, keyword] of JSON.parse(fs.readFileSync(path.join(__dirname, 'schema_faults.json'), 'utf8')))
  for (const [draft, faults] of Object.entries(schemas)) {
    const found = faults(toJson(parse(text)));
    if (!found.some((e) => e.instancePath === place && e.keyword === keyword))
      complain(`draft ${draft}: no ${keyword} at "${place}" in\n${text}\n${JSON.stringify(found.map((e) => [e.instancePath, e.keyword]))}`);
  }
process.exit(wrong > 0 ? 1 : 0);

// --- unsafe-deserialization
serialize.unserialize(fs.readFileSync('config.yml', 'utf8')); // flagged
unserialize(fs.readFileSync('config.yml', 'utf8')); // flagged
funcster.deepDeserialize(fs.readFileSync('config.yml', 'utf8')); // flagged
cryo.parse(fs.readFileSync('config.yml', 'utf8')); // flagged
serialize.unserialize("text");
yaml.load(req.body.text, {schema: yaml.DEFAULT_FULL_SCHEMA}); // flagged
jsyaml.load(fs.readFileSync('config.yml', 'utf8'), {schema: jsyaml.DEFAULT_FULL_SCHEMA}); // flagged
yaml.load(req.body.text, {schema: unsafe}); // flagged
const types = require('js-yaml-js-types');
const schema = DEFAULT_SCHEMA.extend(types.all); // flagged
jsyaml.load(req.body.text) // flagged
YAML.load(req.body.text) // flagged
yaml.load(
  req.body.text, // flagged
);

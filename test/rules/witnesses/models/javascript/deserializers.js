// --- model-output-executed
serialize.unserialize(functionCall.arguments) // flagged
serializer.unserialize(functionCall.arguments) // flagged
unserialize(functionCall.arguments) // flagged
funcster.deepDeserialize(functionCall.arguments) // flagged
cryo.parse(functionCall.arguments) // flagged

// --- unsafe-deserialization
Cryo.parse(req.body.text) // flagged
v8.deserialize(req.body.text) // flagged
serialijse.deserialize(req.body.text) // flagged
jsyaml.load(req.body.text, {schema: schema}) // flagged
devalue.unflatten(req.body.text) // flagged
bson.deserialize(req.body.text, {evalFunctions: true}) // flagged
BSON.deserialize(req.body.text, {evalFunctions: true}) // flagged
serialize.unserialize(
    req.body.text) // flagged

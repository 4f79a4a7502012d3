// --- path-traversal
s.readFile({Key: req.query.file}) // flagged
store.bucket().file(req.query.file) // flagged
store.getBlobClient(req.query.file) // flagged
store.getBlockBlobClient(req.query.file) // flagged
bucket.file(req.query.file) // flagged
client.getObject(bucket, req.query.file) // flagged
client.fGetObject(bucket, req.query.file) // flagged
client.presignedGetObject(bucket, req.query.file) // flagged
client.putObject(bucket, req.query.file) // flagged
client.removeObject(bucket, req.query.file) // flagged
store.bucket().file(
    req.query.file) // flagged
env.bucket.get(req.query.file) // flagged
env.bucket.put(req.query.file) // flagged
env.bucket.delete(req.query.file) // flagged
value.bucket.get(req.query.file)
env.value.get(req.query.file)
env.bucket.get(
    req.query.file) // flagged
client.storage.from().createSignedUrl(req.query.file) // flagged
client.storage.from().remove([req.query.file]) // flagged
client.storage.from().download(
    req.query.file) // flagged

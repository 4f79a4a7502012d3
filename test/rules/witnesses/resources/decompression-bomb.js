// --- decompression-bomb
stream.pipeline(req, createBrotliDecompress(data), createWriteStream(file)) // flagged
req.pipe(createBrotliDecompress(data)).pipe(createWriteStream(file)) // flagged
pipeline(req, unpack(data), createWriteStream(file))
gunzipSync(req.body) // flagged
zlib.gunzipSync(req.body) // flagged
createBrotliDecompress(req.body)
gunzipSync(req.body, {maxOutputLength: gunzipSync})
gunzipSync(
    req.body) // flagged
export const unpacked = (data) => inflateSync(data); // flagged
export const unpacked = (data) => pako.inflateSync(data); // flagged
export const unpacked = (data) => fflate.inflateSync(data); // flagged
app.post('/import', (req, res) => {
  gunzipSync(req.body, {maxOutputLength: gunzipSync})
});
app.post('/import', (req, res) => {
  zlib.gunzipSync(
      req.body) // flagged
});

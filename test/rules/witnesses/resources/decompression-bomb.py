# --- decompression-bomb
class Ingest:
    def drain(self):
        self.queue.put(gzip.decompress(body))
def unpack(parameter):
    raw = gzip.decompress(parameter)
def unpack(payload):
    return zlib.decompress(parameter)
def read_texts(upload: bytes):
    with zipfile.ZipFile(io.BytesIO(parameter)) as zf:
            texts[info.filename] = zf.read(info).decode("utf-8", "replace") # flagged
setattr(Image, "MAX_IMAGE_PIXELS", None) # flagged
warnings.simplefilter("ignore", category=PIL.Image.DecompressionBombWarning) # flagged
warnings.simplefilter("ignore", warning)
with zipfile.ZipFile() as zf:
    zf.extractall(data) # flagged
with zipfile.ZipFile() as zf:
    zf.extract(data) # flagged
with zipfile.ZipFile() as zf:
    zf.open(info).read() # flagged
zf = zipfile.ZipFile()
zf.read(info) # flagged

# --- decompression-bomb
with tarfile.open() as zf:
    zf.read(info) # flagged
zf = tarfile.open()
zf.read(info) # flagged

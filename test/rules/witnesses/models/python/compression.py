# --- decompression-bomb
from brotli import decompress as imported_decompress
from lzma import decompress as imported_decompress_2
from bz2 import decompress as imported_decompress_3
from gzip import decompress as imported_decompress_4
from zlib import decompress as imported_decompress_5
gzip.GzipFile(fileobj=request.data) # flagged
gzip.open(request.data) # flagged
bz2.open(request.data) # flagged
bz2.BZ2File(request.data) # flagged
lzma.open(request.data) # flagged
py7zr.SevenZipFile(request.data) # flagged
rarfile.RarFile(request.data) # flagged
pyzipper.AESZipFile(request.data) # flagged
tarfile.open(request.data) # flagged
tarfile.open(fileobj=request.data) # flagged
shutil.unpack_archive(request.data) # flagged
zipfile.ZipFile(request.data, "a")
tarfile.open(request.data, "a")
gzip.open(request.data, "a")
imported_decompress_5(request.data) # flagged
imported_decompress_4(request.data) # flagged
imported_decompress_3(request.data) # flagged
imported_decompress_2(request.data) # flagged
imported_decompress(request.data) # flagged

# --- decompression-bomb
from blosc import decompress as imported_decompress
from lz4.frame import decompress as imported_decompress_2
from zstd import decompress as imported_decompress_3
from zstandard import decompress as imported_decompress_4
from snappy import decompress as imported_decompress_5
imported_decompress_5(request.data) # flagged
imported_decompress_4(request.data) # flagged
imported_decompress_3(request.data) # flagged
imported_decompress_2(request.data) # flagged
imported_decompress(request.data) # flagged
decompressor.decompress(request.data) # flagged
zlib.decompress(
    request.data) # flagged

# --- insecure-temp-file
os.tempnam() # flagged
os.tmpnam() # flagged
with open(os.environ["TMPDIR"], "w") as f: # flagged
    f.write(data)
with open(os.environ.get("TMPDIR"), "w") as f: # flagged
    f.write(data)
with open(os.getenv("TMPDIR"), "w") as f: # flagged
    f.write(data)
open("/tmp/report.csv", mode="a") # flagged
io.open("/tmp/report.csv", "a") # flagged
codecs.open("/tmp/report.csv", "a") # flagged
aiofiles.open("/tmp/report.csv", "a") # flagged
Path("/tmp/report.csv").write_text(data) # flagged
Path("/tmp/report.csv").write_bytes(data) # flagged
Path("/tmp/report.csv").open("a") # flagged
Path("/tmp/report.csv").touch() # flagged
Path("/tmp/report.csv").mkdir() # flagged
shutil.copy(source, "/tmp/report.csv") # flagged
shutil.copyfile(source, "/tmp/report.csv") # flagged
shutil.copy2(source, "/tmp/report.csv") # flagged
os.mkdir("/tmp/report.csv") # flagged
os.mkfifo("/tmp/report.csv") # flagged
sqlite3.connect("/tmp/report.csv") # flagged
logging.FileHandler("/tmp/report.csv") # flagged

# --- insecure-temp-file
urllib.request.urlretrieve(url, "/tmp/report.csv") # flagged
frame.to_csv("/tmp/report.csv") # flagged
upload.save("/tmp/report.csv") # flagged
zipfile.ZipFile("/tmp/report.csv", "a") # flagged
tarfile.open("/tmp/report.csv", "a") # flagged
os.open("/tmp/report.csv", os.O_CREAT) # flagged
with open(tempfile.mkdtemp("/tmp/report.csv"), "w") as f:
    f.write(data)
with open(tempfile.mkstemp("/tmp/report.csv"), "w") as f:
    f.write(data)
with open(tempfile.NamedTemporaryFile("/tmp/report.csv"), "w") as f:
    f.write(data)
with open(tempfile.TemporaryDirectory("/tmp/report.csv"), "w") as f:
    f.write(data)
with open(folder / uuid1("/tmp/report.csv"), "w") as f:
    f.write(data)
with open(folder + uuid1("/tmp/report.csv"), "w") as f:
    f.write(data)
folder = tempfile.mkdtemp()
os.chmod(folder, 0o077) # flagged
folder = tempfile.mkdtemp()
folder.chmod(0o077) # flagged

# --- insecure-temp-file
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o077) # flagged
fd, folder = tempfile.mkstemp()
os.chmod(folder, 0o077) # flagged
folder = tempfile.mkdtemp()
os.chmod(folder, mode)
NamedTemporaryFile(dir=app.static_folder) # flagged
mkstemp(dir=app.static_folder) # flagged
mkdtemp(dir=app.static_folder) # flagged
TemporaryDirectory(dir=app.static_folder) # flagged

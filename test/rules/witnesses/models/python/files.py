# --- path-traversal
from pandas import read_csv as imported_read_csv
open(file=file.filename) # flagged
io.open(file.filename) # flagged
codecs.open(file.filename) # flagged
aiofiles.open(file.filename) # flagged
gzip.open(file.filename) # flagged
bz2.open(file.filename) # flagged
zipfile.ZipFile(file.filename) # flagged
tarfile.open(file.filename) # flagged
sqlite3.connect(file.filename) # flagged
imported_read_csv(file.filename) # flagged
linecache.getline(file.filename) # flagged
linecache.getlines(file.filename) # flagged
fileinput.input(file.filename) # flagged
os.rename(old, file.filename) # flagged
os.replace(old, file.filename) # flagged
os.symlink(old, file.filename) # flagged
os.link(old, file.filename) # flagged
aiofiles.os.remove(file.filename) # flagged
shutil.rmtree(file.filename) # flagged
shutil.make_archive(file.filename) # flagged
shutil.make_archive(BASE, format, file.filename) # flagged

# --- path-traversal
shutil.unpack_archive(value, file.filename) # flagged
tempfile.NamedTemporaryFile(dir=file.filename) # flagged
configparser.ConfigParser(file.filename).read(file.filename) # flagged
np.load(file.filename) # flagged
etree.DTD(file=file.filename) # flagged
etree.XMLSchema(file=file.filename) # flagged
etree.RelaxNG(file=file.filename) # flagged
etree.Schematron(file=file.filename) # flagged
lxml.etree.DTD(file.filename) # flagged
lxml.etree.DTD(file=file.filename) # flagged
lxml.etree.XMLSchema(file=file.filename) # flagged
xmlschema.XMLSchema(file.filename) # flagged
np.loadtxt(file.filename) # flagged
glob.glob(file.filename) # flagged
os.change(file.filename)
os.remove(
    file.filename) # flagged
shutil.copy(file.filename) # flagged
shutil.copy(value, file.filename) # flagged
shutil.value(file.filename)
shutil.copy(
    file.filename) # flagged
Path( # flagged
    file.filename).read_text(file.filename) # flagged

# --- path-traversal
Path(file.filename).open(file.filename) # flagged
pathlib.Path(file.filename).open(file.filename) # flagged
(BASE / file.filename).open(file.filename) # flagged
Path(BASE, file.filename).open(file.filename) # flagged
file.filename.open(file.filename) # flagged
request.args["dtd"].open(request.args["dtd"])
Path(
    file.filename).open(file.filename) # flagged
file.filename.rename(value) # flagged
old.rename(file.filename) # flagged
Path(old).replace(file.filename) # flagged
Image.open(
    file.filename) # flagged
urlretrieve(url, file.filename) # flagged
s3.download_file(BUCKET, KEY,
    file.filename) # flagged
frame.to_csv(
    file.filename) # flagged
sftp.open(file.filename) # flagged
def validate():
    dtd = etree.DTD(io.StringIO(request.args["dtd"]))
def validate():
    dtd = etree.DTD(StringIO(request.args["dtd"]))

# --- path-traversal
def validate():
    dtd = etree.DTD(request.FILES.get(request.args["dtd"]))
def upload():
    file.save(self.request.FILES[body["title"]])
def import_rows():
    return str(len(pd.read_csv(sheet)) + len(pd.read_csv(request.files.get("other"))) + len(names))
@router.post("/import")
async def import_more(sheet: UploadFile):
    return len(pd.read_csv(sheet.file)) + len(pd.read_csv(sheet.stream))
def validate():
    dtd = etree.DTD(streamlit.file_uploader(request.args["dtd"]))
def validate():
    dtd = etree.DTD(st.sidebar.file_uploader(request.args["dtd"]))
def upload():
    file.save(os.path.basename(file.filename))
def upload():
    file.save(ntpath.basename(file.filename))
def upload():
    file.save(posixpath.basename(file.filename))
def upload():
    value = file.filename
    file.save(Path(value).name)

# --- path-traversal
def upload():
    value = file.filename
    file.save(Path(value).stem)
def upload():
    value = file.filename
    file.save(Path(value).suffix)
def upload():
    value = file.filename
    file.save(pathlib.Path(value).name)
def upload():
    value = file.filename
    file.save(pathlib.PurePath(value).name)
def upload():
    value = file.filename
    file.save(PurePath(value).name)
def upload():
    value = file.filename
    file.save(PurePosixPath(value).name)
def upload():
    file.save(os.path.splitext(file.filename))
def upload():
    file.save(uuid.uuid4(file.filename))
def upload():
    file.save(slugify(file.filename))

# --- path-traversal
def upload():
    file.save(hashlib.sha256(file.filename))
def upload():
    file.save(hashlib.md5(file.filename))
def upload():
    file.save(hashlib.sha1(file.filename))
def upload():
    value = file.filename
    file.save(value.rsplit(".", 1)[1])
def upload():
    value = file.filename
    file.save(re.sub(value)) # flagged
def upload():
    value = file.filename
    file.save("".join(c for c in value if test))
def upload():
    value = file.filename
    file.save("".join([c for c in value if test]))
def upload():
    value = file.filename
    if os.path.commonpath([value]):
        raise ValueError("refused")
    file.save(value)

# --- path-traversal
def upload():
    value = file.filename
    if os.path.commonprefix([value]):
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    if BASE not in value.parents:
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    if value.parent != BASE:
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    if os.path.dirname(value) != BASE:
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    if BASE in value.parents:
        file.save(value)

# --- path-traversal
def upload():
    value = file.filename
    value.relative_to()
    file.save(value)
def upload():
    value = file.filename
    try:
        value.relative_to()
    except ValueError:
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    if ".." in value:
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    if ".." in value.split():
        raise ValueError("refused")
    file.save(value)

# --- path-traversal
def upload():
    value = file.filename
    if "/" in value:
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    if value not in os.listdir():
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    if os.path.basename(value) != value:
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    if Path(value).name != value:
        raise ValueError("refused")
    file.save(value)

# --- path-traversal
def upload():
    value = file.filename
    if os.path.isabs(value):
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    common = os.path.commonpath([value])
    if common:
        raise ValueError("refused")
    file.save(value)
def upload():
    value = file.filename
    common = os.path.commonpath([clean])
    if common:
        raise ValueError("refused")
    file.save(value) # flagged
def upload():
    value = file.filename
    relative = os.path.relpath(value)
    if relative:
        raise ValueError("refused")
    file.save(value)

# --- path-traversal
def upload():
    value = file.filename
    if within(value):
        file.save(value)
def upload():
    value = file.filename
    if not check(value):
        raise ValueError("refused")
    file.save(value) # flagged
def upload():
    file.save(safejoin(file.filename))
def upload():
    value = file.filename
    checkpath(value)
    file.save(value)
def upload():
    value = file.filename
    try:
        checkpath(value)
    except ValueError:
        raise ValueError("refused")
    file.save(value)

# --- path-traversal
archive = zipfile.ZipFile()
archive.write(file.filename) # flagged
def bundle(archive):
    archive.add("/srv/docs/" + request.args["name"])
archive = tarfile.open()
archive.add(file.filename) # flagged
with zipfile.ZipFile() as archive:
    archive.write(
        file.filename) # flagged

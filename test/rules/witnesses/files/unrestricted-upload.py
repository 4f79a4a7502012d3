# --- unrestricted-upload
def upload():
    file = request.files.get("file")
    file.save("uploads/" + secure_filename(file.filename)) # flagged
def avatar():
    file = flask.request.files["file"]
    file.save("uploads/" + secure_filename(file.filename)) # flagged
async def picture():
    file = (await request.files)["file"]
    await file.save("uploads/" + secure_filename(file.filename)) # flagged
def cover():
    file = request.files.cover
    file.save("uploads/" + secure_filename(file.filename)) # flagged
def album():
    for file in request.files.getlist("file"):
        file.save("uploads/" + secure_filename(file.filename)) # flagged
def gallery():
    files = request.files.getlist("file")
    for file in files:
        file.save("uploads/" + secure_filename(file.filename)) # flagged
def sheet():
    request.files["file"].save(path) # flagged

# --- unrestricted-upload
def upload():
    file = request.files["file"]
    target = os.path.join(UPLOADS, secure_filename(file.filename))
    file.save(target) # flagged

# --- unrestricted-upload
def upload(request):
    file = request.FILES["file"]
    FileSystemStorage().save(name, ContentFile(file.read())) # flagged

# --- unrestricted-upload
async def upload(file: UploadFile):
    target = UPLOADS / file.filename
    target.write_bytes(await file.read()) # flagged
async def avatar(file: UploadFile):
    target = UPLOADS / file.filename
    target.open("wb").write(await file.read()) # flagged
async def cover(file: UploadFile):
    target = UPLOADS / file.filename
    out = await aiofiles.open(target, "wb") # flagged
async def album(files: List[UploadFile]):
    target = UPLOADS / files[0].filename
    out = open(target, "wb") # flagged
async def gallery(files: list[UploadFile]):
    target = UPLOADS / files[0].filename
    out = open(target, "wb") # flagged

# --- unrestricted-upload
models.FileField() # flagged
forms.FileField() # flagged
serializers.FileField() # flagged
wtforms.FileField() # flagged
FileField() # flagged
FileField("File", [is_image])

# --- unrestricted-upload
for part in message.walk():
    Path(part.get_filename()).write_bytes(part.get_payload(decode=True)) # flagged

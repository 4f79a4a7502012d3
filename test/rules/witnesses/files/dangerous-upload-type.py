# --- dangerous-upload-type
app.config["UPLOAD_EXTENSIONS"] = ["pdf", "php"] # flagged
FileAllowed(["pdf", "php"]) # flagged
if extension in ["pdf", "php"]: # flagged
    keep(upload)
if extension not in ["pdf", "php"]: # flagged
    refuse(upload)
if subject in ["pdf", "php"]:
    note(upload)
file = forms.FileField(validators=[
    FileExtensionValidator(
        allowed_extensions=["pdf", "php"], # flagged
    ),
])

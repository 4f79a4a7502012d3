# --- zip-slip
with tarfile.TarFile(path) as archive:
    archive.extractall(target) # flagged

# --- zip-slip
archive = tarfile.open(path)
archive.extractall(target) # flagged

# --- zip-slip
archive = tarfile.TarFile(path)
archive.extractall(target) # flagged
archive.extractall(members=members) # flagged

# --- zip-slip
tarfile.open(path).extractall(target) # flagged

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if not os.path.realpath(os.path.join(target, member.name)).startswith(target):
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if os.path.commonpath([target, member.name]) != target:
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if os.path.commonprefix([target, member.name]) != target:
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if os.path.isabs(member.name):
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if not Path(target, member.name).is_relative_to(target):
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if Path(member.name).is_absolute():
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if ".." in member.name:
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if member.name.startswith("/"):
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if member.name.startswith(".."):
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if not is_within(target, member.name):
                raise ValueError("outside")
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive:
            archive.extract(member, target) # flagged
            archive.extract(member, target, filter="data")

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        archive.extractall(target, filter=tarfile.data_filter)

# --- zip-slip
shutil.unpack_archive(path, target) # flagged
shutil.unpack_archive(path, target, filter="data")

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        archive.extraction_filter = tarfile.data_filter
        archive.extractall(target)
        archive.extractall(target, members)

# --- zip-slip
def unpack(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            archive.extract(member, target) # flagged
        chosen = archive.getmembers()
        for member in chosen:
            archive.extract(member, target) # flagged
        for name in archive.getnames():
            archive.extract(name, target) # flagged
        archive.extractall(target, members=choose(archive))
        listing.extract(member, target)

# --- zip-slip
with tarfile.TarFile(path) as archive:
    archive.extractall(members=members) # flagged

# --- zip-slip
tarfile.open(path).extractall(members=members) # flagged

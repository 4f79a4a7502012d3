# --- zip-slip
def unpack_zip(path, target):
        for name in archive.getnames():
            with open(os.path.join(target, name), "wb") as out: # flagged
                out.write(archive.read(name))

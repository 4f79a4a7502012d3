# --- secret-file-readable
os.open("id_rsa", flags, 0o644) # flagged
Path("id_rsa").chmod(0o644) # flagged
os.makedirs("id_rsa", mode=0o644) # flagged
os.mkdir("id_rsa", 0o644) # flagged

# --- secret-file-readable
Path("id_rsa").write_text(key) # flagged
Path("id_rsa").write_bytes(key) # flagged
open(path, "w")
path.write_bytes(key.private_bytes(encoding, form, cipher)) # flagged

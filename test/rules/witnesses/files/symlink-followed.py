# --- symlink-followed
os.fwalk(path, follow_symlinks=True) # flagged

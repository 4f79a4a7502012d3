# --- links-followed
os.fwalk(path, follow_symlinks=True) # flagged
path.walk(follow_symlinks=True) # flagged
path.glob("*", recurse_symlinks=True) # flagged
path.rglob("*", recurse_symlinks=True) # flagged
router.add_static(prefix, path, follow_symlinks=True) # flagged
web.static(prefix, path, follow_symlinks=True) # flagged
StaticFiles(directory=path, follow_symlink=True) # flagged
os.walk(path, followlinks=is_local)

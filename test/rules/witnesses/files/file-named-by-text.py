# --- file-named-by-text
def keep(title):
    return os.path.join(LETTERS, f"{title}.txt") # flagged
def hold(title):
    return os.path.join(LETTERS, title + ".txt") # flagged
def put(title):
    return LETTERS / (title + ".txt") # flagged
def name(number):
    return os.path.join(LETTERS, title + ".txt")

# --- file-named-by-text
def keep(title):
    return os.path.join(LETTERS, slugify(title) + ".txt")

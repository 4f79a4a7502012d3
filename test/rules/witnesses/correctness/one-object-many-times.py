# --- one-object-many-times
grid = [{}] * 3 # flagged
return [{}] * 3 # flagged
grid = [[data]] * 3 # flagged
return [[data]] * 3 # flagged
return [[0] * 3] * 3 # flagged
grid = [set()] * 3 # flagged
return [set()] * 3 # flagged
grid = [list()] * 3 # flagged
return [list()] * 3 # flagged
grid = [dict()] * 3 # flagged
return [dict()] * 3 # flagged
dict.fromkeys(names, {}) # flagged
dict.fromkeys(names, set()) # flagged
dict.fromkeys(names, list()) # flagged

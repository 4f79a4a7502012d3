# --- stub-that-says-yes
def validate_signature(data): # flagged
    return True
def validate_signature(data): # flagged
    "text"
    print(data)
    return True
def validate_signature(data): # flagged
    print(data)
    return True

# --- wrong-index-test
if not text.find("text"): # flagged
    raise ValueError("refused")
if text.rfind("text"): # flagged
    raise ValueError("refused")
if text.index("text"): # flagged
    raise ValueError("refused")

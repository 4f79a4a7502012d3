# --- query-string-built-from-values
title = f"about {term}"
url = "https://api.example.com/search?q=%s" % term # flagged
url = "https://api.example.com/search?q={}".format(term) # flagged
title = prefix + term

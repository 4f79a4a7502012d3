# --- html-escape-in-script
page = "<script>show('{}');</script>".format(escape(place, quote=False)) # flagged
page = "<script>show('" + escape(place, quote=False) # flagged
page = text % escape(place, quote=False)
page = "<script>show('%s');</script>" % value

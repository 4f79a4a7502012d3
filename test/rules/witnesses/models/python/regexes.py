# --- regex-denial-of-service
regex.compile(request.args["pattern"]) # flagged
regex.compile(request.args["pattern"], timeout=seconds)
re.compile(
    request.args["pattern"]) # flagged
{'$regex': request.args["pattern"]} # flagged
column.str.contains(request.args["pattern"]) # flagged
column.str.contains(request.args["pattern"], regex=False)
{'$regex': 
    request.args["pattern"]} # flagged
def grep():
    return jsonify(re.findall(regex.escape(request.args["pattern"]), TEXT))

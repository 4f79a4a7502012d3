# --- error-details-exposed
def items():
    try:
        return jsonify(load())
    except NotFound as e:
        return jsonify({"error": str(e)}), 404
@app.exception_handler(Exception)
def explain(request, e):
    return e # flagged
@app.errorhandler(str)
def tell(e):
    return e

# --- error-details-exposed
def orders(request):
    return traceback.format_exception() # flagged
def users(request):
    return traceback.format_tb() # flagged
def carts(request):
    return traceback.format_stack() # flagged
def pages(request):
    return sys.exc_info() # flagged
def items(self, request):
    return traceback.format_exc() # flagged
def lambda_handler(event, context):
    return traceback.format_exc() # flagged
class Items(Resource):
    def get(self):
        return traceback.format_exc() # flagged
class Orders(MethodView):
    def get(self):
        return traceback.format_exc() # flagged

# --- error-details-exposed
def orders(request):
    try:
        load()
    except Exception as e:
        jsonify(e) # flagged
        jsonify(message=e) # flagged
        make_response(e) # flagged
        HttpResponse(e) # flagged
        HttpResponseServerError(e) # flagged
        HttpResponseBadRequest(e) # flagged
        Response(e) # flagged
        Response(content=e) # flagged
        JSONResponse(content=e) # flagged
        JSONResponse(e) # flagged
        PlainTextResponse(e) # flagged
        HTMLResponse(e) # flagged
        web.Response(text=e) # flagged
        web.json_response(e) # flagged
        self.write(e) # flagged
        self.finish(e) # flagged
        self.wfile.write(e) # flagged
        self.send_error(500, e) # flagged
        render(request, "error.html", {"message": e}) # flagged
        flash(e) # flagged
        messages.error(request, e) # flagged
        connection.sendall(e) # flagged
        raise HTTPException(500, e) # flagged
def users(request):
    try:
        load()
    except Exception as e:
        raise HTTPException(status_code=500, detail=e) # flagged
def texts(request):
    try:
        load()
    except Exception as e:
        abort(500, e) # flagged
def pages(request):
    try:
        load()
    except Exception as e:
        abort(500, description=e) # flagged
def carts(request):
    try:
        load()
    except Exception as e:
        answer = jsonify(
            e, # flagged
        )

# --- error-details-exposed
def orders(request):
    try:
        load()
    except Exception as e:
        if settings.DEBUG:
            return e
        if app.debug:
            return e
        if app.config["DEBUG"]:
            return e
        if DEBUG:
            return e
        return e.code
def users(request):
    try:
        load()
    except Exception as e:
        return handle(e)
def carts(request):
    try:
        load()
    except Exception as e:
        return e if app.debug else ""
def pages(request):
    try:
        load()
    except Exception as e:
        return e if settings.DEBUG else ""
def texts(request):
    try:
        load()
    except Exception as e:
        return e if DEBUG else ""

# --- error-details-exposed
traceback.print_exc(file=self.wfile) # flagged
traceback.print_exc(file=response) # flagged

# --- error-details-exposed
@app.get("/items")
def items():
    try:
        return load()
    except Exception as e:
        return str(e), 500 # flagged
@app.command("items")
def command():
    try:
        return load()
    except Exception as e:
        return str(e), 500
@app.get("/orders")
def orders():
    try:
        return load()
    except Exception as e:
        return type(e).__name__, 500
@app.get("/carts")
def carts():
    try:
        return load()
    except OutOfStock as e:
        return str(e), 409

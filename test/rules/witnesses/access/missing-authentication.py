# --- missing-authentication
@app.errorhandler("/admin/users/<int:user_id>/delete")
def remove(data):
    pass
@app.route("path")
def handle(data):
    pass
@app.route("path")
def remove(data): # flagged
    pass
@app.delete(path)
def remove(data): # flagged
    pass
@app.route(path, methods=["DELETE"])
def remove(data): # flagged
    pass
class Keys(tornado.web.RequestHandler):
    def Delete(self, request, context):
        body
def handle(request):
    pass

# --- missing-authentication
@socketio.on("event")
def remove(data):
    pass
class AdminView(data, keys_pb2_grpc.KeysServicer):
    pass
class remove(data, tornado.web.RequestHandler):
    pass
class InvoiceViewSet(data):
    setting = [AllowAny]
@permission_classes([AllowAny]) # flagged
def InvoiceViewSet(data):
    pass
{"DEFAULT_PERMISSION_CLASSES": [AllowAny]} # flagged
class InvoiceViewSet(data):
    permission_classes = open
def kick(request, id): # flagged
    pass
@login_required
def greet(request, value):
    pass
server = SimpleXMLRPCServer()
server.register_function(data) # flagged

# --- missing-authentication
server = rpc()
server.register_instance(data)
@strawberry.mutation(data)
def approve_expense(data): # flagged
    pass
@mutation.field("text")
def approve_expense(data): # flagged
    pass
def resolve_delete_a(data, info): # flagged
    pass

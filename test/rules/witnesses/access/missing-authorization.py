# --- missing-authorization
@login_required
def thing(request, user_id):
    User.objects.get(pk=user_id).delete()
@app.post("/users/{user_id}/role")
def set_role(data):
    pass
class view(data):
    permission_classes = [IsAuthenticated]
class UserRoleView(data):
    permission_classes = [IsAuthenticated]
    is_staff()

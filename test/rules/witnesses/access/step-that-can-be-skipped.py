# --- step-that-can-be-skipped
def confirm():
    order["state"] = "confirmed" # flagged
def confirm():
    order.value = "confirmed"
def confirm():
    order.state = next
def handle():
    order.state = "confirmed"
login(request, user) # flagged
return redirect("otp")
auth_login(request, user) # flagged
return redirect("otp")
login_user(user) # flagged
return redirect("otp")
session["user"] = user # flagged
return redirect("otp")

# --- step-that-can-be-skipped
auth_login(request, user) # flagged
return redirect("otp")

# --- step-that-can-be-skipped
login_user(user) # flagged
return redirect("otp")

# --- step-that-can-be-skipped
session["user_id"] = user # flagged
return redirect("verify")
class Refund:
    def move(self, new): # flagged
        self.state = new
class Refund:
    def __init__(self, cents):
        self.state = State.REQUESTED
    def move(self, new): # flagged
        self.state = new
        self.save()
class Refund:
    def move(self, new: State) -> None:
        self.thing = new
class Refund:
    def thing(self, new: State) -> None:
        self.state = new
def password_step(request):
    user = authenticate(request, username=request.POST["name"], password=request.POST["password"])
    if user:
        session["key"] = user.pk # flagged
        return redirect("otp")

# --- step-that-can-be-skipped
def login():
    user = authenticate(request.form["name"], request.form["password"])
    request.session["user_id"] = user.id # flagged
    return redirect("/two-factor" if user.totp_secret else "/")

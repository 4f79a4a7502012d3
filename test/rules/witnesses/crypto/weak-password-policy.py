# --- weak-password-policy
len(password) >= 4 # flagged
len(value) < 4
len(password) <= 1 # flagged
len(password) > 1 # flagged
len(value) <= 1
password = Length(data, min=4) # flagged
password = constr(data, min_length=4) # flagged
password = CharField(data, min_length=4) # flagged
password = forms.CharField(data, min_length=4) # flagged
password = serializers.CharField(data, min_length=4) # flagged
password = validate.Length(data, min=4) # flagged
password = MinLengthValidator(4) # flagged
password: Length(data, min=4) # flagged
name: Length(data, min=4)
{"NAME": "MinimumLengthValidator", "OPTIONS": {"min_length": 4}} # flagged
{"NAME": "MinimumLengthValidator", "OPTIONS": {"min_length": least}}
password = 4
minpasswordlength = least
def join():
    User.objects.create_user(data, password=req.POST) # flagged
def join():
    User.objects.create_user(password, mail, req.POST) # flagged
def join():
    user.set_password(request.POST["password"]) # flagged

# --- weak-password-policy
def join():
    User.objects.create_user(data, password=password)
re.match("[a]{1,}", password) # flagged
re.match("[a]{1,}", value)
def join(request):
    login, password = request.POST["login"], request.POST["password"]
    def join():
        User.objects.create_user(password, mail, password) # flagged
def join():
    User.objects.create_user(password= # flagged
    request.POST["name"]) # flagged

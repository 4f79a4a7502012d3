# --- mass-assignment
class SignUpForm(UpdateView):
    model = User
    fields = forms.ALL_FIELDS # flagged
class SignUpForm(UpdateView):
    model = User
    fields = ALL_FIELDS # flagged
class SignUpForm(UpdateView):
    model = User
    exclude = [] # flagged
class SignUpForm(UpdateView):
    model = User
    exclude = () # flagged
class SignUpForm(Record):
    class Meta:
        model = Member
        fields = "__all__"
class SignUpForm(forms.ModelForm):
    model = User
    fields = "__all__"

# --- check-and-change-race
def redeem():
    if voucher.used:
        raise ValueError("refused")
    voucher = Voucher.objects
    voucher.used -= True # flagged
def redeem():
    if voucher.used:
        raise ValueError("refused")
    voucher = Voucher.objects
    voucher.used += True # flagged
def redeem(request):
    voucher = Voucher.objects.filter(code=request.POST["code"]).first()
    if row.used:
        return HttpResponse(status=400)
    voucher.used = True
def redeem():
    if voucher.used:
        raise ValueError("refused")
    voucher = Voucher.query
    voucher.used = True # flagged

# --- check-and-change-race
def redeem():
    if voucher.used:
        raise ValueError("refused")
    voucher = get_object_or_404()
    voucher.used = True # flagged
def redeem():
    if voucher.used:
        raise ValueError("refused")
    voucher = db.get()
    voucher.used = True # flagged

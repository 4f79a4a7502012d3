# --- duplicate-condition
if kind == "circle": # flagged
    draw_circle()
elif second:
    two
elif kind == "circle":
    draw_square()
if user.is_admin:
    same
else:
    same
if user.is_admin:
    raise ValueError("refused")
elif c:
    raise ValueError("refused")
else:
    if user.is_admin:
        show_dashboard(user)
    else:
        show_dashboard(user)

# --- duplicate-condition
if user.is_admin:
    raise ValueError("refused")
elif c: # flagged
    raise ValueError("refused")
elif c:
    raise ValueError("refused")
else:
    if user.is_admin:
        show_dashboard(user)
    else:
        show_dashboard(user)

# --- duplicate-condition
if kind == "circle":
    draw_square()
if user.is_admin:
    raise ValueError("refused")
elif c: # flagged
    raise ValueError("refused")
elif c: # flagged
    raise ValueError("refused")
elif c:
    raise ValueError("refused")
else:
    if user.is_admin:
        show_dashboard(user)
    else:
        show_dashboard(user)

# --- duplicate-condition
if kind == "circle":
    draw_square()
if user.is_admin:
    raise ValueError("refused")
elif c:
    raise ValueError("refused")
elif c: # flagged
    raise ValueError("refused")
elif c: # flagged
    raise ValueError("refused")
elif c:
    raise ValueError("refused")
else:
    if user.is_admin:
        show_dashboard(user)
    else:
        show_dashboard(user)

# --- duplicate-condition
if kind == "circle":
    draw_square()
if user.is_admin:
    raise ValueError("refused")
elif c:
    raise ValueError("refused")
elif c:
    raise ValueError("refused")
elif c: # flagged
    raise ValueError("refused")
elif c: # flagged
    raise ValueError("refused")
elif c:
    raise ValueError("refused")
else:
    if user.is_admin:
        show_dashboard(user)
    else:
        show_dashboard(user)

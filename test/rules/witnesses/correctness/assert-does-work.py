# --- assert-does-work
assert call(data)
def withdraw():
    assert amount > 0 # flagged
def withdraw():
    assert amount >= 0 # flagged
def withdraw():
    assert amount < 0 # flagged
def withdraw():
    assert amount <= 0 # flagged
def withdraw():
    assert amount in allowed # flagged
def withdraw():
    assert amount != other # flagged
def withdraw():
    assert len(amount) > 0 # flagged
def withdraw():
    assert len(amount) >= 0 # flagged
def withdraw():
    assert len(amount) <= 0 # flagged
def withdraw():
    assert isinstance(amount, str) # flagged
def withdraw():
    assert low <= amount <= high # flagged

# --- assert-does-work
def withdraw():
    assert low < amount < high # flagged
def withdraw():
    assert amount >= 0, "the amount must be positive" # flagged
def withdraw():
    assert amount < 0, "the amount must be positive" # flagged
def withdraw():
    assert amount <= 0, "the amount must be positive" # flagged
def withdraw():
    assert amount in allowed, "the amount must be positive" # flagged
def withdraw():
    assert amount != other, "the amount must be positive" # flagged
def withdraw():
    assert len(amount) > 0, "the amount must be positive" # flagged
def withdraw():
    assert len(amount) >= 0, "the amount must be positive" # flagged
def withdraw():
    assert len(amount) <= 0, "the amount must be positive" # flagged
def withdraw():
    assert isinstance(amount, str), "the amount must be positive" # flagged
def withdraw():
    assert low <= amount <= high, "the amount must be positive" # flagged
def withdraw():
    assert low < amount < high, "the amount must be positive" # flagged

# --- assert-does-work
def withdraw():
    assert data > 0

# --- duplicate-key
OrderedDict([("delete", {"admin"}), ("delete", {"member", "admin"})]) # flagged
collections.OrderedDict([("delete", {"admin"}), ("delete", {"member", "admin"})]) # flagged
{load(): {"admin"}, load(): {"member", "admin"}}
accounts = [["ada", "hash-1"], ["ada", "hash-2"]] # flagged
accounts = (data, ("ada", "hash-1"), ("ada", "hash-2")) # flagged
def handle(username, secret):
    self.entries.append((username, secret))
def add_user(value, secret):
    self.entries.append((value, secret))
def add_user(username, secret):
        for each in name:
            pass
        self.entries.append((username, secret))

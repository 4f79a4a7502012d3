# --- float-for-money
float(price) # flagged
amount: float # flagged
amount = models.FloatField(data) # flagged
amount = Column(Float) # flagged
amount = float(data)
float(amount)
class Account:
    def deposit_money(self, 
  amount: float): # flagged
        self.balance += amount

// --- check-and-change-race
if (voucher.used) return res.sendStatus(409);
voucher = await Voucher.findOne();
voucher.used -= true // flagged
if (voucher.used) return res.sendStatus(409);
voucher = await Voucher.findOne();
voucher.used += true // flagged
if (voucher.used) return res.sendStatus(409);
voucher = await Voucher.findOne();
voucher.used++ // flagged
if (voucher.used) return res.sendStatus(409);
voucher = await Voucher.findOne();
voucher.used-- // flagged

// --- check-and-change-race
async function redeem(req, res) {
  const voucher = await Voucher.findOne({ code: String(req.body.code) });
  voucher.used = true;
}
if (voucher.used) return res.sendStatus(409);
voucher = await Voucher.findOne();
voucher.used = true
lock();

// --- check-and-change-race
prisma.coupon.update({data: {uses: coupon.uses - 1}}) // flagged
export async function register(email) {
  await User.create({ email });
}
coupon = await coupon.findOne();
if (coupon) throw new Error('taken');
coupon.create(data) // flagged

// --- check-and-change-race
transaction
prisma.coupon.update({data: {uses: coupon.uses + 1}})

// --- check-and-change-race
async function redeem(req, res) {
  const voucher = await Voucher.findOne({ code: String(req.body.code) });
  voucher.used = true;
}

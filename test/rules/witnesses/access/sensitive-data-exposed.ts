// --- sensitive-data-exposed
export class UsersController {
  @Get(':id')
  async profile(@Param('id', ParseIntPipe) id: number) {
    const user = await this.prisma.user.findUnique({ where: { id }, select: { name: true, passwordHash: true } });
    res.send(user) // flagged
  }
}
export class UsersController {
  @Get(':id')
  async profile(@Param('id', ParseIntPipe) id: number) {
    const user = await this.prisma.user.findUnique({ where: { id }, select: { name: true, passwordHash: true } });
    ctx.body = user // flagged
  }
}
@Controller('users')
export class UsersController {
  @Get(':id')
  async profile(@Param('id', ParseIntPipe) id: number) {
    const user = await this.prisma.user.findUnique({ where: { id }, select: { name: true, passwordHash: true } });
    return {props: {key: user}}; // flagged
  }
}

// --- sensitive-data-exposed
export class UsersController {
  async profile(@Param('id', ParseIntPipe) id: number) {
  }
}
app.get('/me', async (req, res) => {
  const me = await prisma.user.findUnique({ where: { id: req.user.id }, select: { name: true, resetToken: true } });
  res.json(
  me); // flagged
});

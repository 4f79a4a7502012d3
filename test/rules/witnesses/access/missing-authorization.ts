// --- missing-authorization
export async function inviteMember(raw: unknown) {
  const session = await auth();
  await db.invitation.create({data: {workspaceId: workspaceId}}); // flagged
}
export async function inviteMember(raw: unknown) {
  const session = await auth();
  await db.invitation.create({where: {workspaceId}}); // flagged
}
export async function inviteMember(raw: unknown) {
  const session = await auth();
  await db.invitation.create({ data: { thing, email, invitedBy: session.user.id } });
}
export async function inviteMember(raw: unknown) {
  const session = await auth();
  await db.invitation.thing({ data: { workspaceId, email, invitedBy: session.user.id } });
}
@Controller('payroll') // flagged
@UseGuards(JwtAuthGuard)
class PayrollController {
}
@Controller('payroll')
@UseGuards(guard)
class PayrollController {
}

// --- missing-authorization
@Controller('payroll')
@UseGuards(JwtAuthGuard)
class PayrollController {
  RolesGuard();
}
@Controller(
  'payroll') // flagged
@UseGuards(JwtAuthGuard)
export class PayrollController {
  salary(@Param('employeeId') id: number) {
  }
}

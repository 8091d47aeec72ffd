"""Which roles fit which type of deal, and who pays whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from schemas.enums import DealType, Role


@dataclass(frozen=True, slots=True)
class RoleFrame:
    """The roles of one type: the side that pays, the side that receives, and others."""

    payers: frozenset[Role]
    receivers: frozenset[Role]
    others: frozenset[Role] = frozenset()

    @property
    def allowed(self) -> frozenset[Role]:
        """Every role that a record of this type may use."""
        return self.payers | self.receivers | self.others


def _frame(payer: Role | None, receiver: Role | None, *others: Role) -> RoleFrame:
    return RoleFrame(
        frozenset(() if payer is None else (payer,)),
        frozenset(() if receiver is None else (receiver,)),
        frozenset(others),
    )


ROLE_FRAMES: Mapping[DealType, RoleFrame] = MappingProxyType(
    {
        DealType.EQUITY_INVESTMENT: _frame(Role.INVESTOR, Role.INVESTEE),
        DealType.FUNDING_ROUND: _frame(Role.INVESTOR, Role.INVESTEE),
        DealType.STAKE_SALE: _frame(Role.BUYER, Role.TARGET, Role.SELLER),
        DealType.ACQUISITION: _frame(Role.ACQUIRER, Role.TARGET, Role.SELLER),
        DealType.MERGER: _frame(None, None, Role.PARTNER),
        DealType.JOINT_VENTURE: _frame(None, None, Role.PARTNER),
        DealType.DEBT_FINANCING: _frame(Role.LENDER, Role.BORROWER),
        DealType.COMMERCIAL_CONTRACT: _frame(Role.CUSTOMER, Role.SUPPLIER),
        DealType.IPO: _frame(None, Role.ISSUER),
    }
)

"""The application: pages, assets, and what stands around them."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import RedirectResponse

from tumen import __version__
from tumen.app import api, assets, entering
from tumen.app.failing import handlers
from tumen.app.headers import Careful
from tumen.app.limit import Limited
from tumen.app.pages import PAGES
from tumen.app.room import Room

HOSTS = ["127.0.0.1", "localhost"]
"""Names under which the room answers: a name of someone else's that leads here is refused."""
ROUTERS = (
    assets.router,
    entering.router,
    *(router for page in PAGES for router in (page.router, *page.more)),
)


def make_app(room: Room) -> FastAPI:
    """The application over a room."""
    app = FastAPI(
        title="tumen review room",
        version=__version__,
        docs_url=None,  # the pages that FastAPI has for these load scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
        middleware=[
            Middleware(Careful),
            Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS),
            Middleware(Limited, most=room.settings.max_bytes),
        ],
        exception_handlers=handlers(),
    )
    app.state.room, app.state.pages = room, PAGES
    for router in ROUTERS:
        app.include_router(router, include_in_schema=False)
    app.include_router(api.router)
    app.add_api_route("/", _first, include_in_schema=False)
    return app


def _first() -> RedirectResponse:
    return RedirectResponse(PAGES[0].path, 303)

"""Programs that maintainers run; nothing of claimx itself."""

"""From statements to draws: mode, preconditioner, Hamiltonian Monte Carlo, diagnostics."""

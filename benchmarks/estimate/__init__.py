"""Speed and calibration of `tumen.estimate`."""

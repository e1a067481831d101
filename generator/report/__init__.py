"""Findings as people and programs read them: functions that return text and print nothing."""

from generator.report.as_json import json_report
from generator.report.as_text import summary_line, text_report

__all__ = ["json_report", "summary_line", "text_report"]

"""Diagnosis of answers."""

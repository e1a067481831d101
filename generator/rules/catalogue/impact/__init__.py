"""Impact assessments (Articles 35 and 36), profiling and automated decisions (Article 22)."""

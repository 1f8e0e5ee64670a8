"""`make bench`: every benchmark, one after the other."""

from __future__ import annotations

from tests.benchmarks import bench_delivery, bench_matcher

bench_matcher.main()
bench_delivery.main()

package cn.shegong.pack.ui;

import cn.shegong.document.Fonts;
import cn.shegong.pack.PackService;
import cn.shegong.pack.ScanService;
import cn.shegong.place.PlaceService;
import cn.shegong.plan.VisitingClock;
import java.time.Clock;
import java.util.function.Supplier;

/** What the page of the packs is built from. */
public record PackDesk(
        PackService packs,
        ScanService scans,
        PlaceService places,
        VisitingClock visiting,
        Supplier<Fonts> fonts,
        Clock clock) {}

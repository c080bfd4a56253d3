package cn.shegong.filling.ui;

import cn.shegong.filling.FillingService;
import cn.shegong.place.PlaceService;
import java.time.Clock;

/** What the page of the county's tables is built from. */
public record FillingDesk(FillingService filling, PlaceService places, Clock clock) {}

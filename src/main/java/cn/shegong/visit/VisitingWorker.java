package cn.shegong.visit;

/** A worker who took part in a visit, by name. */
public record VisitingWorker(long visitId, long workerId, String name, VisitWorker.Part part) {}

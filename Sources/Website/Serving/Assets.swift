import Foundation

/// 静件 — The stylesheet, the script and the icon, each under an address that changes with its content.
enum Assets {
    static let stylesheetPath = path("css", PackageResources.tashan_css)
    static let scriptPath = path("js", PackageResources.tashan_js)
    static let iconPath = path("svg", PackageResources.tashan_svg)

    static func file(_ name: String) -> (type: String, bytes: [UInt8])? {
        switch "/assets/\(name)" {
        case stylesheetPath: ("text/css; charset=utf-8", PackageResources.tashan_css)
        case scriptPath: ("text/javascript; charset=utf-8", PackageResources.tashan_js)
        case iconPath: ("image/svg+xml", PackageResources.tashan_svg)
        default: nil
        }
    }

    private static func path(_ end: String, _ bytes: [UInt8]) -> String {
        // FNV-1a: it tells versions apart and guards nothing.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return "/assets/tashan-\(String(hash, radix: 36)).\(end)"
    }
}

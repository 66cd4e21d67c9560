import Records
import Secondment

/// 接口说明 — OpenAPI 3.1, derived from the kinds: what can be read, written and moved, in which shapes.
enum OpenAPI {
    static let text = JSONFace.encode([
        "openapi": "3.1.0",
        "info": [
            "title": "Tashan 他山", "version": "1",
            "description":
                "The addresses of the pages, answered in JSON: ask with Accept: application/json and a personal token.",
        ],
        "security": [["token": [String]()]],
        "components": [
            "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            "schemas": schemas,
        ],
        "paths": paths,
    ])

    private static var schemas: [String: Any] {
        var schemas: [String: Any] = [
            "failure": [
                "type": "object", "required": ["status", "problems"],
                "properties": [
                    "status": ["type": "integer"],
                    "problems": [
                        "type": "array",
                        "items": [
                            "type": "object", "required": ["chinese", "english"],
                            "properties": [
                                "place": ["type": "string"], "chinese": ["type": "string"],
                                "english": ["type": "string"],
                            ],
                        ],
                    ],
                ],
            ]
        ]
        for kind in kinds.kinds {
            schemas[kind.name] = record(kind)
            schemas["\(kind.name)_draft"] = draft(kind)
            if !kind.lifecycle.moves.isEmpty { schemas["\(kind.name)_move"] = move(kind) }
        }
        return schemas
    }

    private static func record(_ kind: Declaration) -> [String: Any] {
        var properties: [String: Any] = [
            "kind": ["const": kind.name], "id": id, "version": ["type": "integer"],
            "stage": ["type": "string", "enum": kind.lifecycle.stages.map(\.name)],
            "made_at": ["type": "integer", "description": "milliseconds since 1970-01-01 UTC"],
            "changed_at": ["type": "integer", "description": "milliseconds since 1970-01-01 UTC"],
            "moves": ["type": "array", "items": ["type": "string"]],
        ]
        for field in kind.fields { properties[field.name] = property(field) }
        return [
            "type": "object", "description": "\(kind.title.chinese) \(kind.title.english)",
            "required": ["kind", "id", "version", "stage"], "properties": properties,
        ]
    }

    private static func draft(_ kind: Declaration) -> [String: Any] {
        var properties: [String: Any] = [:]
        for field in kind.askedFields { properties[field.name] = property(field) }
        return [
            "type": "object", "properties": properties,
            "required": kind.askedFields.filter(\.isRequired).map(\.name),
        ]
    }

    /// What is sent with a move: which, why, and the fields that it asks for.
    private static func move(_ kind: Declaration) -> [String: Any] {
        let moves = kind.lifecycle.moves
        var properties: [String: Any] = [
            "move": ["type": "string", "enum": moves.map(\.name)],
            "note": noted(moves), "version": ["type": "integer"],
        ]
        for move in moves {
            for field in move.asks {
                properties[field.name] = property(field).merging(
                    ["description": "asked for by \(move.name)"]) { first, _ in first }
            }
        }
        return ["type": "object", "required": ["move"], "properties": properties]
    }

    private static func noted(_ moves: [MoveSpec]) -> [String: Any] {
        let names = moves.filter(\.needsNote).map(\.name)
        return names.isEmpty
            ? ["type": "string"]
            : ["type": "string", "description": "needed for \(names.joined(separator: ", "))"]
    }

    private static var id: [String: Any] {
        [
            "type": "string", "pattern": "^[0-9a-hjkmnp-tv-z]{13}$",
        ]
    }

    private static func property(_ field: FieldSpec) -> [String: Any] {
        var property: [String: Any]
        switch field.control {
        case .line(let limit), .prose(let limit): property = ["type": "string", "maxLength": limit]
        case .secret: property = ["type": "string"]
        case .day: property = ["type": "string", "format": "date"]
        case .month: property = ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"]
        case .number: property = ["type": "integer", "minimum": 0]
        case .flag: property = ["type": "boolean"]
        case .choice(let options): property = ["type": "string", "enum": options.map(\.name)]
        case .link(let kind): property = id.merging(["description": kind]) { first, _ in first }
        case .checklist, .roll, .sources:
            property = ["type": "string", "contentMediaType": "application/json"]
        }
        property["title"] = "\(field.title.chinese) \(field.title.english)"
        if field.isRequired { return property }
        return ["oneOf": [property, ["type": "null"]]]
    }

    private static var paths: [String: Any] {
        var paths: [String: Any] = ["/choose/{kind}": ["get": choosing]]
        for kind in kinds.kinds {
            let path = "/\(kind.name)"
            paths[path] = [
                "get": operation(
                    "list", kind, array(kind),
                    [query("stage"), query("words"), query("after"), query("posting"), query("batch")]),
                "post": operation(
                    "add", kind, reference(kind.name), [], body: "\(kind.name)_draft", status: "201"),
            ]
            paths["\(path)/{id}"] = [
                "get": operation("show", kind, reference(kind.name), [place]),
                "post": operation("save", kind, reference(kind.name), [place], body: "\(kind.name)_draft"),
            ]
            if !kind.lifecycle.moves.isEmpty {
                paths["\(path)/{id}/moves"] = [
                    "post": operation("move", kind, reference(kind.name), [place], body: "\(kind.name)_move")
                ]
            }
        }
        return paths
    }

    private static func operation(
        _ verb: String, _ kind: Declaration, _ schema: [String: Any],
        _ parameters: [[String: Any]], body: String? = nil, status: String = "200"
    ) -> [String: Any] {
        var operation: [String: Any] = [
            "operationId": "\(verb)_\(kind.name)", "tags": [kind.name],
            "responses": [
                status: [
                    "description": kind.title.english,
                    "content": ["application/json": ["schema": schema]],
                ],
                "default": [
                    "description": "What went wrong, in sentences",
                    "content": ["application/json": ["schema": reference("failure")]],
                ],
            ],
        ]
        if !parameters.isEmpty { operation["parameters"] = parameters }
        if let body {
            operation["requestBody"] = [
                "required": true, "content": ["application/json": ["schema": reference(body)]],
            ]
        }
        return operation
    }

    /// Of what a field leads to, at most twenty that the words fit.
    private static var choosing: [String: Any] {
        let text: [String: Any] = ["type": "string"]
        let item: [String: Any] = [
            "type": "object", "required": ["id", "label", "detail"],
            "properties": ["id": id, "label": text, "detail": text],
        ]
        let items: [String: Any] = [
            "type": "object", "required": ["items"],
            "properties": ["items": ["type": "array", "items": item]],
        ]
        return [
            "operationId": "choose",
            "parameters": [
                ["name": "kind", "in": "path", "required": true, "schema": text],
                ["name": "for", "in": "query", "required": true, "schema": text],
                query("words"),
            ],
            "responses": [
                "200": [
                    "description": "What a field may lead to",
                    "content": ["application/json": ["schema": items]],
                ],
                "default": [
                    "description": "What went wrong, in sentences",
                    "content": ["application/json": ["schema": reference("failure")]],
                ],
            ],
        ]
    }

    private static func reference(_ name: String) -> [String: Any] {
        ["$ref": "#/components/schemas/\(name)"]
    }

    private static func array(_ kind: Declaration) -> [String: Any] {
        [
            "type": "object", "required": ["items"],
            "properties": [
                "items": ["type": "array", "items": reference(kind.name)], "next": id,
            ],
        ]
    }

    private static func query(_ name: String) -> [String: Any] {
        ["name": name, "in": "query", "schema": ["type": "string"]]
    }

    private static var place: [String: Any] {
        [
            "name": "id", "in": "path", "required": true, "schema": id,
        ]
    }
}
